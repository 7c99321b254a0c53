import { describePairwise } from '../fuzz/describe-pairwise.js';

describePairwise('senior-postgres');
