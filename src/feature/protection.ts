import { type Code, code, literal, use } from '../code/index.js';
import type { FeatureSpec, ScalarField, ScalarType } from '../spec/types.js';
import { scalarsOf } from '../support/fields.js';

/** How a value is made unreadable before it is stored, and how a test sees that it was. */
export interface Protection {
  /** In the service; `value` is an expression. */
  readonly protect: (value: string) => Code;
  /** Whether that takes an `await`. */
  readonly waits: boolean;
  /** In the unit spec, where the cipher is a fake. `stored` is an expression, `sample` what was sent. */
  readonly unitCheck: (stored: string, sample: string) => Code;
  /** In the e2e spec. */
  readonly storedCheck: (stored: string, sample: string) => Code;
  /** In the seed, whose rows are many; `value` is an expression. */
  readonly seed: (value: string) => Code;
  readonly verb: string;
}

const cipher = use('SecretCipher', 'src/common/security/secret-cipher');
const verify = use('verifyPassword', 'src/common/security/password');

const protections: Partial<Record<ScalarType, Protection>> = {
  password: {
    protect: (value) => code`await ${use('hashPassword', 'src/common/security/password')}(${value})`,
    waits: true,
    unitCheck: checkHash,
    storedCheck: checkHash,
    seed: (value) => code`await ${use('hashOnce', 'test/seeding/hash-once')}(${value})`,
    verb: 'hashes',
  },
  secret: {
    protect: (value) => code`this.cipher.encrypt(${value})`,
    waits: false,
    unitCheck: (stored, sample) => code`expect(${stored}).toBe(${literal(`encrypted ${sample}`)})`,
    storedCheck: (stored, sample) =>
      code`expect(testApp.app.get(${cipher}).decrypt(${stored})).toBe(${literal(sample)})`,
    seed: (value) => code`${use('encryptSecret', 'test/seeding/encrypt-secret')}(${value})`,
    verb: 'encrypts',
  },
};

export interface ProtectedField {
  readonly field: ScalarField;
  readonly protection: Protection;
}

/** Fields whose values are stored in another form than they are sent in. */
export function protectedFields(spec: FeatureSpec): readonly ProtectedField[] {
  return scalarsOf(spec).flatMap((field) => {
    const protection = protections[field.type];
    return protection === undefined || field.readonly ? [] : [{ field, protection }];
  });
}

export function hasSecret(spec: FeatureSpec): boolean {
  return protectedFields(spec).some(({ field }) => field.type === 'secret');
}

function checkHash(stored: string, sample: string): Code {
  return code`expect(await ${verify}(${literal(sample)}, ${stored})).toBe(true)`;
}
