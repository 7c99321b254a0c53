import { describeFuzz } from '../fuzz/describe-fuzz.js';

describeFuzz({ persona: 'building-ville', runs: 200, series: 0 });
describeFuzz({ persona: 'senior-postgres', runs: 200, series: 1 });
