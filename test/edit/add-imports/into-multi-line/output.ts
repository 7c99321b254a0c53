import {
  Column,
  Entity,
  In,
  Index, // two
} from 'typeorm';

Entity(Index);
