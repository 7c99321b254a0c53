import {} from 'typeorm';
