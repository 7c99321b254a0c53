import { A } from 'src/common/a';
