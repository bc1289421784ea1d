import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGitDataBranch
} from "./chunk-54H5HXK6.js";
import {
  unzip
} from "./chunk-ZSSCQPJG.js";
import {
  InternalError
} from "./chunk-XELRSJDQ.js";

// src/adapters/actions/artifacts.ts
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
var archiveOverhead = 1e6;
function createActionsArtifacts() {
  return {
    upload: async (name, files) => {
      let client = await artifactClient();
      await inScratchFolder(async (folder) => {
        let paths = await writeAll(folder, files);
        await client.uploadArtifact(name, paths, folder, { compressionLevel: 6 });
      });
    },
    list: async () => {
      let { artifacts } = await (await artifactClient()).listArtifacts();
      return artifacts.map(({ name, id }) => ({ name, id: String(id) }));
    },
    download: async (artifact, limits) => {
      let client = await artifactClient(), { artifacts } = await client.listArtifacts(), listed = artifacts.find(({ id }) => String(id) === artifact.id), refused = (why) => ({ kind: "refused", why });
      return listed === void 0 ? refused("it is not among the artifacts of this run") : listed.size > limits.bytes + archiveOverhead ? refused(`an archive of ${listed.size} bytes`) : inScratchFolder(async (folder) => {
        let { digestMismatch } = await client.downloadArtifact(listed.id, {
          path: folder,
          skipDecompress: !0,
          ...listed.digest === void 0 ? {} : { expectedHash: listed.digest }
        });
        if (digestMismatch === !0) return refused("its bytes are not those that were uploaded");
        let [file, ...others] = await readdir(folder);
        if (file === void 0 || others.length > 0) return refused("no single archive arrived");
        let archive = join(folder, file), { size } = await stat(archive);
        return size > limits.bytes + archiveOverhead ? refused(`an archive of ${size} bytes`) : unzip(await readFile(archive), limits);
      });
    }
  };
}
async function artifactClient() {
  let { DefaultArtifactClient } = await import("./artifact-UUDK6QWN.js");
  return new DefaultArtifactClient();
}
async function inScratchFolder(work) {
  let folder = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), "plumbline-artifact-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: !0, force: !0 });
  }
}
async function writeAll(folder, files) {
  let paths = [];
  for (let [name, text] of files) {
    if (name.split("/").some((step) => step === "" || step === "." || step === ".."))
      throw new InternalError(`not a name for a file of an artifact: ${JSON.stringify(name)}`);
    let path = join(folder, name);
    await mkdir(dirname(path), { recursive: !0 }), await writeFile(path, text), paths.push(path);
  }
  return paths;
}

// action/data-branch.ts
import { mkdtempSync } from "node:fs";
import { join as join2 } from "node:path";
function actionDataBranch(runner, token) {
  return (branch) => createGitDataBranch({
    remoteUrl: `${runner.serverUrl}/${runner.repository}.git`,
    branch,
    dir: mkdtempSync(join2(runner.temp, "plumbline-data-")),
    token,
    author: { name: "plumbline", email: "plumbline@users.noreply.github.com" }
  });
}

export {
  createActionsArtifacts,
  actionDataBranch
};
