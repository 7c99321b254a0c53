import { A, B } from 'src/common/a';
