import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('Authors')
@Controller({ path: 'authors', version: '1' })
export class AuthorsController {
  @Get()
  @HttpCode(HttpStatus.OK)
  findAll(): string[] {
    return [];
  }
}
