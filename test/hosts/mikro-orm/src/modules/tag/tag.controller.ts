import { Tag } from "@entities";
import { Controller, Get } from "@nestjs/common";
import { Observable, of } from "rxjs";

@Controller("tags")
export class TagController {
  @Get()
  list(): Observable<Tag[]> {
    return of([]);
  }
}
