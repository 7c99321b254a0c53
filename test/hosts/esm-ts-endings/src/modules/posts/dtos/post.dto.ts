import { AbstractDto } from '../../../common/dto/abstract.dto.ts';

export class PostDto extends AbstractDto {}
