import { Controller, Get } from '@nestjs/common';
import { GreetingService } from './greeting.service.js';

@Controller()
export class GreetingController {
  constructor(private readonly greetings: GreetingService) {}

  @Get()
  greet(): string {
    return this.greetings.greet();
  }
}
