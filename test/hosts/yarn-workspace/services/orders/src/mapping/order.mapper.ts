export class OrderMapper {
	static toDto(order: object): object {
		return order;
	}
}
