using System.Net;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class SessionMonitorTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private IConnectionWatch _watch = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        await using var db = _api.Database.CreateContext();
        var session = await db.Sessions.Select(session => session.Id).SingleAsync();
        _watch = _api.Services.GetRequiredService<ISessionMonitor>().Watch(session);
    }

    [TearDown]
    public async Task Stop()
    {
        _watch.Dispose();
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Tells_at_once_of_an_end_in_this_process()
    {
        Assert.That(_watch.Ended.IsCancellationRequested, Is.False);

        using var loggedOut = await _ann.PostAsync("/api/v1/auth/logout", null);

        Assert.That(_watch.Ended.IsCancellationRequested);
    }

    [Test]
    public async Task Tells_within_seconds_of_an_end_elsewhere()
    {
        var ended = new TaskCompletionSource();
        await using var registration = _watch.Ended.Register(ended.SetResult);

        await using var db = _api.Database.CreateContext();
        var session = await db.Sessions.SingleAsync();
        session.Revoke(RevocationReason.EndedByUser, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Leaves_other_sessions_alone()
    {
        using var phone = await _api.SignedInAsync("ann");

        using var loggedOut = await phone.PostAsync("/api/v1/auth/logout", null);

        Assert.That(loggedOut.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(_watch.Ended.IsCancellationRequested, Is.False);
    }
}
