import orm from 'typeorm';
