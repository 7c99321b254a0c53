import { describePairwise } from '../fuzz/describe-pairwise.js';

describePairwise('building-ville');
