import { Module } from '@nestjs/common';

import { CommentsController } from './comments.controller.ts';

@Module({ controllers: [CommentsController] })
export class CommentsModule {}
