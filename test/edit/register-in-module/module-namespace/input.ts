import * as nest from '@nestjs/common';

@nest.Module({ imports: [] })
export default class {}
