import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodSerializerDto } from 'nestjs-zod';
import { CreateMemberDto } from './dto/create-member.dto';
import { MemberQueryDto } from './dto/member-query.dto';
import { MemberResponseDto } from './dto/member-response.dto';
import { UpdateMemberDto } from './dto/update-member.dto';
import { MembersService } from './members.service';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(private readonly membersService: MembersService) {}

  @Post()
  @ZodSerializerDto(MemberResponseDto)
  create(@Body() dto: CreateMemberDto): Promise<MemberResponseDto> {
    return this.membersService.create(dto);
  }

  @Get()
  @ZodSerializerDto([MemberResponseDto])
  findAll(@Query() query: MemberQueryDto): Promise<MemberResponseDto[]> {
    return this.membersService.findAll(query);
  }

  @Patch(':id')
  @ZodSerializerDto(MemberResponseDto)
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateMemberDto): Promise<MemberResponseDto> {
    return this.membersService.update(id, dto);
  }
}
