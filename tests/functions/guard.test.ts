import { placeOf } from '../../src/functions/guard';

describe('where a fault came from', () => {
  test('is told by the frames of its stack', () => {
    expect(placeOf(new TypeError('x is not a function'))).toMatch(/^at .*guard\.test\.ts:\d+:\d+/);
  });

  test.each([
    'Unexpected token in "Hello\n    at Carla Meyer (carla@northwind.example:1:2)\n    at home:3:4"',
    'at Carla Meyer (northwind.example:1:2)',
    '',
  ])('never quotes the message %j', (message) => {
    const place = placeOf(new Error(message));
    expect(place).toMatch(/guard\.test\.ts/);
    expect(place).not.toMatch(/carla|northwind|home/i);
  });

  test('is not told when the message is another than the one in the stack', () => {
    const fault = new Error('for Ada\n    at Carla Meyer (northwind.example:1:2)');
    expect(fault.stack).toContain('Carla');
    fault.message = 'another';
    expect(placeOf(fault)).toBeNull();
  });

  test.each([undefined, 'text', { stack: 'at x:1:1' }])('is unknown of %j', (fault) => {
    expect(placeOf(fault)).toBeNull();
  });
});
