using System.Net.Http.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Common;

/// <summary>Cancelling a statement waits for PostgreSQL: on the pool's threads it would hold up everybody else.</summary>
internal sealed class HangUpTests
{
    [Test]
    public async Task A_request_hears_on_no_thread_of_the_pool_that_its_client_hung_up()
    {
        var hasher = new EndlessPasswordHasher();
        await using var api = await ApiFactory.ListenAsync(
            replaceServices: services => services.AddSingleton<IPasswordHasher>(hasher));

        var hearsInPool = await HangUpAsync(api, hasher, whenHeard: () => { });

        Assert.That(hearsInPool, Is.False);
    }

    [Test]
    public async Task What_fails_when_a_client_hangs_up_keeps_no_other_request_from_hearing_of_its_own()
    {
        var hasher = new EndlessPasswordHasher();
        await using var api = await ApiFactory.ListenAsync(
            replaceServices: services => services.AddSingleton<IPasswordHasher>(hasher));

        await HangUpAsync(api, hasher, whenHeard: () => throw new InvalidOperationException("of no concern to others"));

        Assert.That(async () => await HangUpAsync(api, hasher, whenHeard: () => { }), Throws.Nothing);
    }

    private static async Task<bool> HangUpAsync(ApiFactory api, EndlessPasswordHasher hasher, Action whenHeard)
    {
        using var visitor = api.CreateClient();
        using var patience = new CancellationTokenSource();
        using var deadline = Deadline.Start();
        var heard = hasher.Expect(whenHeard);
        var login = visitor.PostAsJsonAsync(
            "/api/v1/auth/login",
            new { email = ApiFactory.EmailOf("ann"), password = ApiFactory.Password },
            patience.Token);

        await hasher.Asked.WaitAsync(deadline.Token);
        await patience.CancelAsync();

        Assert.That(async () => await login, Throws.InstanceOf<OperationCanceledException>());
        return await heard.WaitAsync(deadline.Token);
    }

    /// <summary>Comes to no end before the client hangs up, and notes on which thread it hears of that.</summary>
    private sealed class EndlessPasswordHasher : IPasswordHasher
    {
        private TaskCompletionSource _asked = new();
        private TaskCompletionSource<bool> _heard = new();
        private Action _whenHeard = () => { };

        public string Decoy => "";

        public Task Asked => _asked.Task;

        public Task<bool> Expect(Action whenHeard)
        {
            _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _whenHeard = whenHeard;
            return _heard.Task;
        }

        public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async Task<Result<bool>> VerifyAsync(string hash, string password, CancellationToken cancellationToken)
        {
            await using var hangUp = cancellationToken.Register(() =>
            {
                _heard.SetResult(Thread.CurrentThread.IsThreadPoolThread);
                _whenHeard();
            });
            _asked.SetResult();
            await _heard.Task;
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
