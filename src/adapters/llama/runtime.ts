/** What of `node-llama-cpp` is used: users install it, so its own types are not here. */
export interface LlamaRuntime {
  getLlama(options: Readonly<Record<string, unknown>>): Promise<Llama>;
  readonly LlamaChatSession: new (options: Readonly<Record<string, unknown>>) => Session;
}

export interface Llama {
  loadModel(options: { readonly modelPath: string; readonly gpuLayers: number }): Promise<Model>;
  createGrammarForJsonSchema(schema: object): Promise<object>;
  getGrammarFor(name: 'json'): Promise<object>;
  dispose(): Promise<void>;
}

export interface Model {
  readonly tokenizer: unknown;
  readonly trainContextSize: number;
  createContext(options: {
    readonly contextSize: number;
    readonly threads: number;
  }): Promise<{ getSequence(): Sequence }>;
}

export interface Sequence {
  readonly tokenMeter: {
    getState(): object;
    diff(before: object): { readonly usedInputTokens: number; readonly usedOutputTokens: number };
  };
  clearHistory(): Promise<void>;
}

export type HistoryItem =
  | { readonly type: 'system' | 'user'; readonly text: string }
  | { readonly type: 'model'; readonly response: readonly string[] };

export interface Session {
  readonly chatWrapper: {
    generateContextState(state: { readonly chatHistory: readonly HistoryItem[] }): {
      readonly contextText: { tokenize(tokenizer: unknown): readonly number[] };
    };
  };
  setChatHistory(history: readonly HistoryItem[]): void;
  promptWithMeta(
    text: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly responseText: string; readonly stopReason: string }>;
  dispose(): void;
}
