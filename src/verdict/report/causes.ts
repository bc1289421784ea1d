/** Why results failed on the way, by the code that trials carry: what it means, and what a person can do about it. */
interface Cause {
  readonly phrase: string;
  readonly next: string;
}

const retry = 'then re-run the failed job: finished cases are kept.';
const ofContent = 'The log of the shard says what is wrong with it; mend it and push again.';

const causes: Readonly<Record<string, Cause>> = {
  'config-secret': {
    phrase: 'a key or an address is not set',
    next: `The log of the shard names it: add it under Settings > Secrets and variables > Actions, and hand it to the shard as docs/actions.md shows, ${retry}`,
  },
  auth: {
    phrase: 'the endpoint refuses the key',
    next: `See whether the secret holds the right key and whether that key may use this model, ${retry}`,
  },
  network: {
    phrase: 'the endpoint cannot be reached',
    next: `See whether its address is right and whether it is up, ${retry}`,
  },
  'http-404': {
    phrase: 'there is nothing at the address that was asked',
    next: `See whether \`baseUrl\`, or the url of the service, is right, ${retry}`,
  },
  insufficient_quota: {
    phrase: 'the account has nothing left to spend',
    next: `Raise its limit, ${retry}`,
  },
  'http-429': {
    phrase: 'the endpoint let too few requests through',
    next: `Write its limits below \`limits\` of the provider, ${retry}`,
  },
  rate_limit_exceeded: {
    phrase: 'the endpoint let too few requests through',
    next: `Write its limits below \`limits\` of the provider, ${retry}`,
  },
  'worker-failed': {
    phrase: 'its program cannot be started',
    next: 'The log of the shard has its last words: a package that is not installed, a variable that it is not given, or a fault in its code.',
  },
  'service-not-ready': {
    phrase: 'its service does not become ready',
    next: 'The log of the shard has its last words: a package that is not installed, a variable that it is not given, or a fault in its code.',
  },
  'prompt-missing': { phrase: 'its prompt is not there', next: ofContent },
  'prompt-invalid': { phrase: 'its prompt cannot be read', next: ofContent },
};

/** null for a code of which there is no more to say than that something failed. */
export function causeOf(code: unknown): Cause | null {
  return typeof code === 'string' && Object.hasOwn(causes, code) ? (causes[code] ?? null) : null;
}
