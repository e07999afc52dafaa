using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Erases all that is stored of a person whose account is closed. Cut short, it goes on until it is done.</summary>
public sealed record EraseAccount(Guid Person) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("erasure", Concurrency: 2, MaxAttempts: int.MaxValue);
}

internal sealed class EraseAccountHandler(IEnumerable<IPersonalData> modules) : ILongCommandHandler<EraseAccount, Done>
{
    public async Task<Result<Done>> Handle(EraseAccount command, CancellationToken cancellationToken)
    {
        // The account itself was registered first and goes last: until then it is known what is still to be erased.
        foreach (var module in modules.Reverse())
        {
            await module.EraseAsync(UserId.From(command.Person), cancellationToken);
        }

        return Result.Ok();
    }
}
