import type { ReadAs } from '../evaluation/target/http/reading.ts';
import type { GgufModel, OnnxModel } from '../evaluation/target/model-file.ts';
import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import type { Target } from '../evaluation/target/target.ts';
import type { Variables } from '../evaluation/target/template.ts';
import type { Digest } from '../foundation/digest.ts';
import type { Json } from '../foundation/json.ts';
import type { SuiteCalls } from './calls.ts';
import type { Endpoint } from './model.ts';

export interface Document {
  readonly path: string;
  readonly text: string;
}

/** Everything a target needs, read from the commits it has to come from; a key is here and nowhere else. */
export type TargetSpec =
  | {
      readonly kind: 'prompt';
      readonly file: string;
      readonly prompt: PromptFile;
      readonly baseUrl: string;
      readonly apiKey: string | null;
      readonly headers: Readonly<Record<string, string>>;
      /** Values from the environment in any of these: they must appear in no error. */
      readonly secrets: readonly string[];
      readonly query?: Readonly<Record<string, string>>;
      readonly endpoint?: Omit<Endpoint, 'id' | 'baseUrl'>;
    }
  | {
      readonly kind: 'embedded';
      readonly file: string;
      readonly prompt: PromptFile;
      /** null where the target names none. */
      readonly documents: readonly Document[] | null;
      readonly top: number;
      readonly chunk: 'sentence' | 'paragraph';
      readonly unknownBelow: number;
      readonly jitter: number;
      readonly seed: string;
      /** Files on disk, null for the model of the optional packages. */
      readonly embeddings: OnnxModel | null;
      /** The model that writes the answers, by the name that the prompt knows; null where sentences of the documents are the answers. */
      readonly writer: { readonly name: string; readonly model: GgufModel } | null;
    }
  | {
      readonly kind: 'process';
      /** What is run: an attribute of a Python module, or a program. */
      readonly runs:
        | { readonly python: string; readonly interpreter: string; readonly together?: boolean }
        | { readonly command: readonly [program: string, ...args: string[]] };
      /** Folder below the root, `.` for the root itself. */
      readonly cwd: string;
      readonly input: string | undefined;
      readonly messages: string | undefined;
      readonly concurrency: number | null;
      /** What the process gets beside the inherited few; any of these may be a secret. */
      readonly variables: Readonly<Record<string, string>>;
      /** Names of `variables` that have no value here: a likely reason when it does not start. */
      readonly notSet?: readonly string[];
      /** Files of the pipeline: those of the folder it runs in must be the same, since it reads them from there. */
      readonly files: ReadonlyMap<string, Digest>;
    }
  | {
      readonly kind: 'module';
      /** Path below the root. */
      readonly file: string;
      readonly export: string;
      readonly input: string | undefined;
      readonly messages: string | undefined;
      readonly concurrency: number | null;
      /** What the process gets beside the inherited few; any of these may be a secret. */
      readonly variables: Readonly<Record<string, string>>;
      /** Names of `variables` that have no value here: a likely reason when it does not start. */
      readonly notSet?: readonly string[];
      /** Files of the pipeline: those on disk must be the same, since it reads them from there. */
      readonly files: ReadonlyMap<string, Digest>;
    }
  | {
      readonly kind: 'http';
      /** With `{port}` where `start` is given. */
      readonly url: string;
      readonly start: {
        readonly command: readonly string[];
        /** Folder below the root, `.` for the root itself. */
        readonly cwd: string;
        /** What it gets beside the inherited few. */
        readonly variables: Readonly<Record<string, string>>;
        /** Names of `variables` that have no value here: a likely reason when it does not start. */
        readonly notSet?: readonly string[];
        /** Files of the pipeline: those of the folder it runs in must be the same, since it reads them from there. */
        readonly files: ReadonlyMap<string, Digest>;
      } | null;
      /** Path that answers 2xx once the service is ready. */
      readonly ready: string | null;
      readonly readyTimeoutMs: number;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Json | undefined;
      /** Variables that the candidate's settings file holds, null where the rules name none. */
      readonly settings: Variables | null;
      readonly readAs: ReadAs;
      readonly streamTimeoutMs: number;
      /** What must appear in no error. */
      readonly secrets: readonly string[];
    }
  | { readonly kind: 'replay'; readonly file: string; readonly recording: string };

/** Makes the target of a spec; the shells join the adapters that can. Without `calls` its model calls have neither budget nor cache. */
export type OpenTarget = (spec: TargetSpec, calls?: SuiteCalls) => Promise<Target>;
