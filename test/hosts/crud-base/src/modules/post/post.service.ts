import { Injectable } from "@nestjs/common";
import { HttpException } from "@/utils/http-exception";

@Injectable()
export class PostService {
  one(): never {
    throw new HttpException(404, "not found");
  }

  two(): never {
    throw new HttpException(409, "taken");
  }

  three(): never {
    throw new HttpException(403, "not yours");
  }
}
