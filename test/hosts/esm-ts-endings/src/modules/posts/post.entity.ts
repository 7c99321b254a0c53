import { Entity } from 'typeorm';

import { AbstractEntity } from '../../common/abstract.entity.ts';
import { PostDto } from './dtos/post.dto.ts';

@Entity({ name: 'posts' })
export class PostEntity extends AbstractEntity<PostDto> {
  toDto(): PostDto {
    return new PostDto();
  }
}
