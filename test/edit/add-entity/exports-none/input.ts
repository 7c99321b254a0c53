// entities go here
