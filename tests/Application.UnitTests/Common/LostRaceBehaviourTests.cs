using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Behaviours;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.UnitTests.Common;

internal sealed class LostRaceBehaviourTests
{
    private static readonly Error Refusal = new("runs.ended", ErrorKind.Conflict, "It has ended.");

    private readonly LostRaces _races = new();
    private readonly List<bool> _wereRepeated = [];
    private int _tries;

    [SetUp]
    public void Reset()
    {
        _tries = 0;
        _wereRepeated.Clear();
    }

    [Test]
    public async Task Repeats_a_command_that_lost_a_race()
    {
        var answer = await HandleAsync(attempt => attempt == 1 ? CommonErrors.Conflict : Result.Ok());

        Assert.That(answer.IsSuccess);
        Assert.That(_tries, Is.EqualTo(2));
    }

    [Test]
    public async Task Gives_up_after_three_lost_races()
    {
        var answer = await HandleAsync(_ => CommonErrors.Conflict);

        Assert.That(answer.Error, Is.EqualTo(CommonErrors.Conflict));
        Assert.That(_tries, Is.EqualTo(3));
        Assert.That(_wereRepeated, Is.EqualTo([true, true, false]), "what each try was told of a race that it loses");
    }

    [Test]
    public async Task Does_not_repeat_what_was_refused_for_another_reason()
    {
        var answer = await HandleAsync(_ => Refusal);

        Assert.That(answer.Error, Is.EqualTo(Refusal));
        Assert.That(_tries, Is.EqualTo(1));
    }

    private async Task<Result<Done>> HandleAsync(Func<int, Result<Done>> handler)
    {
        // The tracker needs a provider; nothing ever connects to this one.
        await using var db = new DbContext(new DbContextOptionsBuilder().UseNpgsql("Host=localhost").Options);
        return await new LostRaceBehaviour<Rename, Result<Done>>(db, _races).Handle(
            new Rename(), CancellationToken.None, () =>
            {
                _wereRepeated.Add(_races.AreRepeated);
                return Task.FromResult(handler(++_tries));
            });
    }

    private sealed record Rename : ICommand<Done>, IRepeatAfterLostRace;
}
