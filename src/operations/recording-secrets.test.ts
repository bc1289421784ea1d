import { expect, it } from 'vitest';
import { config } from '../../fixtures/builders/repository.ts';
import { parseConfig } from '../config/config.ts';
import { recordingSecrets } from './recording-secrets.ts';

it('is whatever the rules send or give away under a secret name, and no short or plain word', () => {
  const target = `target: { kind: process, python: "a:b", environment: [DATABASE_TOKEN, LOG_LEVEL] } }`;
  const rules = `${config().replace(/target: \{.*\} \}/, target)}phoenix: { url: "http://\${HOST}", apiKey: "\${PHOENIX}" }\n`;
  const found = recordingSecrets(parseConfig(rules, 'p.yml'), {
    MODEL_KEY: 'sk-model',
    DATABASE_TOKEN: 'to/ken',
    LOG_LEVEL: 'verbose',
    PHOENIX: 'px-key',
    HOST: 'ab.cd',
    UNUSED_KEY: 'unused-key',
  });
  expect([...found].sort()).toEqual(
    ['px-key', 'px-key', 'sk-model', 'sk-model', 'to%2Fken', 'to/ken'].sort(),
  );
});
