import { Column, Entity, In, Index } from 'typeorm';

Entity(Index);
