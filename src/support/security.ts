import { commonFile, type SupportGroup } from './group.js';

/** What keeps values unreadable at rest. */
export const securityFiles: SupportGroup = () => ({
  'security/password': commonFile('security/password', 'hashes passwords by scrypt'),
  'security/secret-cipher': commonFile('security/secret-cipher', 'encrypts secrets by AES-256-GCM'),
});
