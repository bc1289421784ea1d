#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { tuneEngine } from './engine.ts';

tuneEngine();

// What was compiled once is kept, in the person's own folder: in one that others can write to, they could put code of theirs.
module.enableCompileCache?.(
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'plumbline', 'compiled'),
);
await import('./program.ts');
