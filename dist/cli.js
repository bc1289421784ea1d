#!/usr/bin/env node
import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/cli/cli.ts
import module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
module.enableCompileCache?.(
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "plumbline", "compiled")
);
await import("./chunks/program-6QV5KFWD.js");
