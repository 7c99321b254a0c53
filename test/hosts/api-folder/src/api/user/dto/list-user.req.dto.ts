import { PageOptionsDto } from '@/common/dto/page-options.dto';

export class ListUserReqDto extends PageOptionsDto {}
