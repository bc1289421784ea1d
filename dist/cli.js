#!/usr/bin/env node
import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  tuneEngine
} from "./chunks/chunk-3NM6AIY7.js";
import "./chunks/chunk-IA6Z3OCR.js";

// src/cli/cli.ts
import module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
tuneEngine();
module.enableCompileCache?.(
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "plumbline", "compiled")
);
await import("./chunks/program-EQH3VZC2.js");
