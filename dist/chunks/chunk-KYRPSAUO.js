import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createCodeHost,
  octokitFor
} from "./chunk-ZCZTT7XE.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// action/code-host.ts
var githubActions = 15368;
function actionCodeHost(runner, token) {
  if (token === null)
    throw new UserError({
      code: "input-invalid",
      what: "the input github-token is empty",
      accepted: "the token of the job, which is the default",
      next: "remove `github-token:` below `with:`"
    });
  return createCodeHost({
    octokit: octokitFor({ token, apiUrl: runner.apiUrl }),
    repository: runner.repository,
    // A job's token starts with ghs_; anything else is a person's.
    identity: token.startsWith("ghs_") ? { kind: "app", appId: githubActions } : "ask"
  });
}

export {
  actionCodeHost
};
