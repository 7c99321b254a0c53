import { NotFoundException } from '@nestjs/common';

export class DBNotFoundException extends NotFoundException {}
