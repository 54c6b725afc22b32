import { render, waitFor } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('signs in as the guest user without asking', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost' },
            backend: { baseUrl: 'http://localhost' },
          },
          context: 'test',
        },
      ] as any,
    };
    const fetchSpy = jest
      .spyOn(global, 'fetch')
      .mockRejectedValue(new Error('no backend in this test'));

    render(App.createRoot());

    await waitFor(() =>
      expect(fetchSpy).toHaveBeenCalledWith(
        'http://localhost/api/auth/guest/refresh',
        expect.anything(),
      ),
    );
  });
});
