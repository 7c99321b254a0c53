import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CreateMemberDto } from './dto/create-member.dto';
import { MemberQueryDto } from './dto/member-query.dto';
import { MemberResponseDto } from './dto/member-response.dto';
import { UpdateMemberDto } from './dto/update-member.dto';
import { Member } from './member.entity';

@Injectable()
export class MembersService {
  constructor(@InjectRepository(Member) private readonly members: Repository<Member>) {}

  async create(dto: CreateMemberDto): Promise<MemberResponseDto> {
    return shown(await this.members.save(this.members.create(dto)));
  }

  async findAll({ email, page, size }: MemberQueryDto): Promise<MemberResponseDto[]> {
    const where = email === undefined ? {} : { email };
    const members = await this.members.find({ where, skip: (page - 1) * size, take: size });
    return members.map(shown);
  }

  async update(id: string, dto: UpdateMemberDto): Promise<MemberResponseDto> {
    const member = await this.members.findOneBy({ id });
    if (member === null) {
      throw new NotFoundException();
    }
    return shown(await this.members.save(this.members.merge(member, dto)));
  }
}

const shown = (member: Member): MemberResponseDto => ({ ...member, createdAt: member.createdAt.toISOString() });
