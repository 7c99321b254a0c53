import {
  Entity,
  Index, // two
} from 'typeorm';

Entity(Index);
