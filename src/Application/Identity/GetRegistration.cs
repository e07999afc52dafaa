using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Identity;

/// <summary>What somebody without an account has to know before they try to make one.</summary>
public sealed record GetRegistration : IQuery<RegistrationDto>;

/// <param name="Open">Whether it takes no invitation.</param>
/// <param name="SetupCodeRequired">Nobody has an account yet, and the first one takes the code that the server printed.</param>
public sealed record RegistrationDto(bool Open, bool SetupCodeRequired);

internal sealed class GetRegistrationHandler(Admissions admissions) : IQueryHandler<GetRegistration, RegistrationDto>
{
    public async Task<Result<RegistrationDto>> Handle(GetRegistration query, CancellationToken cancellationToken) =>
        new RegistrationDto(
            await admissions.AreOpenAsync(cancellationToken), await admissions.NeedSetupCodeAsync(cancellationToken));
}
