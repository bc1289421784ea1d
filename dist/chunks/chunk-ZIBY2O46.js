import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  conversationOf,
  instructs
} from "./chunk-P5O2WE2Q.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/evaluation/target/prompt-messages.ts
function promptMessages(prompt, of, where) {
  let last = of.messages?.at(-1)?.role;
  if (prompt.isText && !prompt.messages.some(instructs) && (last === "user" || last === "tool"))
    throw new UserError({
      code: "prompt-invalid",
      what: "the case brings a conversation that waits for its answer, so nothing of the prompt would be sent",
      ...where === void 0 ? {} : { where },
      found: "a prompt of one text in the role of the user",
      accepted: "`role: system`, a conversation that ends with the assistant, or a case without `messages`",
      next: `add \`role: system\` to ${prompt.settingsIn}`
    });
  return conversationOf(prompt.messages, of, where);
}

export {
  promptMessages
};
