import { GreetingService } from './greeting.service';

describe('GreetingService', () => {
  it('greets', () => {
    expect(new GreetingService().greet()).toBe('Good morning');
  });
});
