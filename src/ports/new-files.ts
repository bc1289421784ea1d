/** Files that are added to a folder of a person. Nothing that is there is ever changed. */
export interface NewFiles {
  /** Whether anything stands at that path, ignored by git or not. */
  has(path: string): Promise<boolean>;
  /** Writes a file with the folders above it; `there` where something stands already, which stays as it is. */
  create(path: string, text: string): Promise<'created' | 'there'>;
}
