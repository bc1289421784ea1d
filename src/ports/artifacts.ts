export interface StoredArtifact {
  readonly name: string;
  /** What the store calls it; to download by. */
  readonly id: string;
}

/** How much of an artifact is read at most: it may be hostile. */
export interface ArtifactLimits {
  readonly files: number;
  readonly bytes: number;
}

export type ArtifactContent =
  | { readonly kind: 'read'; readonly files: ReadonlyMap<string, Uint8Array> }
  /** A link, a path outside, too many or too large files, a broken archive: nothing of it is used. */
  | { readonly kind: 'refused'; readonly why: string };

/** Files that travel between the jobs of one workflow run. */
export interface ArtifactStore {
  upload(name: string, files: ReadonlyMap<string, string>): Promise<void>;
  list(): Promise<readonly StoredArtifact[]>;
  download(artifact: StoredArtifact, limits: ArtifactLimits): Promise<ArtifactContent>;
}
