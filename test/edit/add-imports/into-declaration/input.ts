import { Entity, Index } from 'typeorm';

Entity(Index);
