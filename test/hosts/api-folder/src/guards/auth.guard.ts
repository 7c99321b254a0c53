import { CanActivate } from '@nestjs/common';

export class AuthGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}
