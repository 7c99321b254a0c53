import { NotFoundException } from '@nestjs/common';

export class PostNotFoundException extends NotFoundException {}
