using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Api.Verbs;

internal sealed class ResetPasswordVerb : IVerb
{
    public string Name => "reset-password";

    public IReadOnlyList<string> Options => ["email"];

    public string Usage => $"{Name} --email ADDRESS";

    public string Purpose => "Sets a new password and ends all sessions of the account.";

    public async Task<Result<string>> RunAsync(IMediator mediator, IConfiguration options)
    {
        var command = new SetPassword(options.Required("email"), PasswordPrompt.Read());
        var set = await mediator.Send(command);
        return set.Error is { } error ? error : $"{command.Email} has the new password. All sessions have ended.";
    }
}
