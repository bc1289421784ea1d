/**
 * Where the shards of one run put up what they have at each look, and read what the others have. Neither rejects: a board that cannot
 * be reached costs calls that an early end would have saved, nothing else.
 */
export interface LookBoard {
  /** Puts up the shard file that this shard has at that look. */
  publish(look: number, text: string): Promise<void>;
  /** The shard files that others have put up at that look so far. */
  read(look: number): Promise<readonly string[]>;
}
