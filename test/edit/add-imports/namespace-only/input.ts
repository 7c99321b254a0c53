import * as orm from 'typeorm';
