import { GreetingService } from './greeting.service.js';

describe('GreetingService', () => {
  it('greets', () => {
    expect(new GreetingService().greet()).toBe('Good morning');
  });
});
